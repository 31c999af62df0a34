package org.cordee.engagement.link;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.cordee.engagement.contract.Contracts;
import org.cordee.engagement.contract.Contracts.Accepting;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How somebody reads and accepts their part of a contract by their link.
@Service
@Transactional
class LinkContracts {
    private final Contracts contracts;
    private final LinkContractRows rows;
    private final Clock clock;

    LinkContracts(Contracts contracts, LinkContractRows rows, Clock clock) {
        this.contracts = contracts;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<ShownContract> contract(OpenedLink link) {
        return ShownContract.of(link, null)
                .flatMap(contract -> {
                    var accepted = rows.accepted(link.hash(), contract.id(), clock.instant());
                    return ShownContract.of(
                            link,
                            accepted.size() < contract.roles().size()
                                    ? null
                                    : accepted.stream()
                                            .max(Comparator.naturalOrder())
                                            .orElseThrow());
                });
    }

    /// Accepts it in every role they hold in it.
    ///
    /// @param fingerprint of the text that was read, as the form holds it
    /// @return false where another text stands now, or it is over
    boolean accept(OpenedLink link, String fingerprint) {
        var contract = ShownContract.of(link, null).orElse(null);
        if (contract == null || link.over() || !contract.fingerprint().equals(fingerprint)) {
            return false;
        }
        var said =
                contract.roles().stream()
                        .map(role ->
                                contracts.accept(
                                        contract.id(),
                                        link.coach(),
                                        link.stakeholder().value(),
                                        role.key(),
                                        fingerprint))
                        .toList();
        return said.stream()
                .allMatch(one -> one == Accepting.ACCEPTED || one == Accepting.IN_FORCE);
    }
}
