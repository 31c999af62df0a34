package org.cordee.circle.practice;

import java.util.List;

/// A practice in a list.
///
/// @param circles of one's own in which it stands
/// @param served whom it served, by name: those who used or adapted it
/// @param nearly whether its words are only near to those that were sought
public record PracticeLine(
        SharedPractice practice, List<String> circles, List<String> served, boolean nearly) {}
