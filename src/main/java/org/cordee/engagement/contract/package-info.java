/// The contract of an engagement: between whom, what for, what is confidential and who sees what.
/// What a coach writes is a sheet that may change; what they propose is a version that never does,
/// and that is in force once every party has accepted the very same text. [Contracts] is the door.
@NamedInterface("contract")
@NullMarked
package org.cordee.engagement.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
