package org.cordee.engagement.link;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.engagement.contract.ContractVersion;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.jspecify.annotations.Nullable;

/// A contract as a link tells of it: the text that was proposed when the link was made.
///
/// @param roles of the holder that are parties to it
/// @param fingerprint SHA-256 of the text, in hexadecimal
/// @param acceptedAt null while they have not accepted it
public record ShownContract(
        UUID id,
        String text,
        String fingerprint,
        List<StakeholderRole> roles,
        @Nullable Instant acceptedAt) {
    public ShownContract {
        roles = List.copyOf(roles);
    }

    static Map<String, String> shown(ContractVersion version) {
        return Map.of(
                "contract.id",
                version.id().toString(),
                "contract.text",
                version.text(),
                "contract.fingerprint",
                version.fingerprint().hex(),
                "contract.roles",
                String.join(" ", version.roles().stream().map(role -> role.key()).toList()));
    }

    /// Empty where none was proposed, or its holder is no party to it.
    static Optional<ShownContract> of(OpenedLink link, @Nullable Instant acceptedAt) {
        var id = link.shown().get("contract.id");
        if (id == null) {
            return Optional.empty();
        }
        var parties = Arrays.asList(link.shown().getOrDefault("contract.roles", "").split(" "));
        var roles =
                link.roles().stream()
                        .filter(role -> parties.contains(role.key()))
                        .sorted()
                        .toList();
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ShownContract(
                                UUID.fromString(id),
                                link.shown().getOrDefault("contract.text", ""),
                                link.shown().getOrDefault("contract.fingerprint", ""),
                                roles,
                                acceptedAt));
    }
}
