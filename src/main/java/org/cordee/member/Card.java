package org.cordee.member;

import org.cordee.current.MemberId;

/// What all members may see of one another.
public record Card(MemberId id, String name, String headline, String place) {}
