package org.cordee.giving.helm;

import org.cordee.current.MemberId;

/// A partner of whom one writes down something for oneself.
public record HelmPartner(MemberId member, String name) {}
