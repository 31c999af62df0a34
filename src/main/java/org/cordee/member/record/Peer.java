package org.cordee.member.record;

import org.cordee.current.MemberId;

/// Somebody who can be asked to look.
public record Peer(MemberId member, String name) {}
