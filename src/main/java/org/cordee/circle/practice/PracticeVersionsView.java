package org.cordee.circle.practice;

import java.util.List;

/// A practice as it was shared before, the latest first.
public record PracticeVersionsView(SharedPractice practice, List<PracticeVersion> versions) {}
