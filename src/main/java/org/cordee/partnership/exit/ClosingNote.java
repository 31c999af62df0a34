package org.cordee.partnership.exit;

import java.util.List;
import org.cordee.partnership.Partnership;

/// What each who was there may take along.
public record ClosingNote(Partnership room, Closing closing, List<Voiced> feedback) {}
