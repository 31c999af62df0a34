package org.cordee.canary.lower;

public record Reached(int number) {}
