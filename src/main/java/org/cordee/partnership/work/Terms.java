package org.cordee.partnership.work;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On which terms a client is shared, as the parties agree on them.
///
/// @param client as the parties call them, for their own eyes
/// @param parts who gets how much of what the client pays; hundredths of the whole, or all zero
///   where it is a fixed fee
/// @param feeCents the fixed fee; null where it is shared in parts
/// @param feeTo who gets the fixed fee; null where it is shared in parts
/// @param invoicer who sends the invoice; null where each sends their own
/// @param owner whose client it is; null where it is everybody's
/// @param end what becomes of material and money at the end
public record Terms(
        Form form,
        String client,
        List<Part> parts,
        @Nullable Long feeCents,
        @Nullable UUID feeTo,
        @Nullable UUID invoicer,
        @Nullable UUID owner,
        String end) {

    /// The kind of agreement that terms are; its subject is an id of their own.
    public static final String KIND = "terms";

    public static final int LONGEST_CLIENT = 120;
    public static final int LONGEST_END = 1000;
    public static final int WHOLE = 100;

    public Terms {
        parts = List.copyOf(parts);
    }

    /// Business introduction, subcontracting, joint delivery.
    public enum Form {
        INTRODUCTION,
        SUBCONTRACTING,
        JOINT;

        /// As it stands in forms.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One party of the terms, with their name as it was then.
    public record Part(UUID member, String name, int percent) {}

    public boolean fixed() {
        return feeCents != null;
    }

    public Euros fee() {
        return new Euros(feeCents == null ? 0 : feeCents);
    }

    /// The name of one of its parties.
    public String name(@Nullable UUID member) {
        return parts.stream()
                .filter(part -> part.member().equals(member))
                .map(Part::name)
                .findFirst()
                .orElse("");
    }
}
