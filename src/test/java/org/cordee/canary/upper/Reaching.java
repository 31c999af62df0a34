package org.cordee.canary.upper;

import org.cordee.canary.lower.Reached;

public record Reaching(Reached undeclared) {}
