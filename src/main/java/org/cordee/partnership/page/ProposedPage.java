package org.cordee.partnership.page;

import org.cordee.partnership.agreement.Agreement;

/// A page that one party proposes to the others.
public record ProposedPage(Agreement agreement, PageTerms terms) {}
