package org.cordee.engagement.stakeholder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.current.Submissions;
import org.cordee.signin.Email;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// Somebody as they are being written down.
///
/// @param key which sending of the form this is
/// @param version of what it was written on; 0 for somebody new
public record StakeholderForm(
        UUID key,
        int version,
        String name,
        String post,
        String email,
        String language,
        Set<StakeholderRole> roles) {
    static final int LONGEST_NAME = 120;

    /// The fields, as the form calls them.
    public enum Field {
        NAME,
        POST,
        EMAIL,
        ROLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Reason {
        EMPTY,
        TOO_LONG,
        UNREACHABLE,
        TEAM_AND_OTHER
    }

    public StakeholderForm {
        roles = Set.copyOf(roles);
    }

    static StakeholderForm fresh() {
        return new StakeholderForm(UUID.randomUUID(), 0, "", "", "", "fr", Set.of());
    }

    static StakeholderForm of(Stakeholder one) {
        return new StakeholderForm(
                UUID.randomUUID(),
                one.version(),
                one.name(),
                one.post(),
                one.email(),
                one.locale().getLanguage(),
                one.roles());
    }

    /// As the form posts it.
    static StakeholderForm of(
            Function<String, @Nullable String> sent, String @Nullable [] sentRoles) {
        var version = text(sent, "version");
        var chosen = sentRoles == null ? Set.<String>of() : Set.copyOf(Arrays.asList(sentRoles));
        return new StakeholderForm(
                Submissions.key(text(sent, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                Typed.line(text(sent, "name")),
                Typed.line(text(sent, "post")),
                Typed.line(text(sent, "email")),
                text(sent, "language").equals("en") ? "en" : "fr",
                EnumSet.allOf(StakeholderRole.class).stream()
                        .filter(role -> chosen.contains(role.key()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(StakeholderRole role) {
        return roles.contains(role);
    }

    /// The same, written on another version: once that one has been shown.
    StakeholderForm on(int other) {
        return new StakeholderForm(key, other, name, post, email, language, roles);
    }

    Map<String, String> texts() {
        return Map.of("name", name, "post", post, "email", email);
    }

    /// What must change, by field.
    Map<Field, Reason> refusals() {
        var refusals = new LinkedHashMap<Field, Reason>();
        if (name.isEmpty()) {
            refusals.put(Field.NAME, Reason.EMPTY);
        } else if (Typed.length(name) > LONGEST_NAME) {
            refusals.put(Field.NAME, Reason.TOO_LONG);
        }
        if (Typed.length(post) > LONGEST_NAME) {
            refusals.put(Field.POST, Reason.TOO_LONG);
        }
        switch (Email.of(email)) {
            case Email.Address(var address) -> {}
            case Email.Unfit(var why) ->
                    refusals.put(
                            Field.EMAIL,
                            why == Email.Reason.EMPTY ? Reason.EMPTY : Reason.UNREACHABLE);
        }
        if (roles.isEmpty()) {
            refusals.put(Field.ROLE, Reason.EMPTY);
        } else if (roles.contains(StakeholderRole.TEAM) && roles.size() > 1) {
            refusals.put(Field.ROLE, Reason.TEAM_AND_OTHER);
        }
        return refusals;
    }

    static String why(Field field, Reason reason) {
        return switch (reason) {
            case EMPTY -> Words.say("stakeholder.empty", "field", field.key());
            case TOO_LONG -> Words.say("stakeholder.too-long");
            case UNREACHABLE -> Words.say("stakeholder.unreachable");
            case TEAM_AND_OTHER -> Words.say("stakeholder.team-alone");
        };
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
