package org.cordee.today;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.Entrance;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.Mail;
import org.cordee.presence.Call;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// « Deux choses vous attendent »: one calm message a day, at the member's hour, when something is
/// new since the last one. It names the things and nobody, and says nothing of what is in them.
@Component
class DailyDigest implements Composer {
    private final Waiting waiting;
    private final DigestRows rows;
    private final LinkSecrets secrets;
    private final BaseUrl base;
    private final Clock clock;

    DailyDigest(Waiting waiting, DigestRows rows, LinkSecrets secrets, BaseUrl base, Clock clock) {
        this.waiting = waiting;
        this.rows = rows;
        this.secrets = secrets;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "digest";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        return Entrance.forDigest(secrets.house(), letter.id(), () -> composed(letter));
    }

    private Optional<Mail> composed(Letter letter) {
        var facts = letter.facts();
        var reader = rows.reader();
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        var viewer = reader.get().viewer();
        var calls = waiting.of(viewer);
        var now = clock.instant();
        reader.get()
                .times()
                .next(now, viewer.zone())
                .ifPresent(next ->
                        rows.plan(
                                about(letter, next),
                                next,
                                calls.stream().map(DailyDigest::hash).toList()));
        // The very first only plans: nobody has been told anything yet, and nobody asked.
        if (!facts.has("told")) {
            return Optional.empty();
        }
        var told = told(facts);
        var fresh = calls.stream().filter(call -> !told.contains(hash(call))).toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(mail(viewer.locale(), calls));
    }

    private Mail mail(Locale language, List<Call> calls) {
        var kinds = new LinkedHashMap<String, Integer>();
        calls.forEach(call -> kinds.merge(call.kind(), 1, Integer::sum));
        return new Mail(
                Words.say(language, "today.digest.subject"),
                Words.say(language, "today.heading", "n", calls.size()),
                kinds.entrySet().stream().map(kind -> line(language, kind)).toList(),
                Words.say(language, "today.digest.button"),
                base.link("/today"),
                Words.say(language, "today.digest.foot"));
    }

    private static String line(Locale language, Map.Entry<String, Integer> kind) {
        return kind.getValue() == 1
                ? kind.getKey()
                : Words.say(
                        language,
                        "today.digest.several",
                        "kind",
                        kind.getKey(),
                        "n",
                        kind.getValue());
    }

    private static Set<String> told(JsonNode facts) {
        return facts.path("told").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /// Which digest: the one that follows this one, planned once by however many carry it.
    private static UUID about(Letter letter, Instant due) {
        return UUID.nameUUIDFromBytes(
                (letter.about() + " " + due).getBytes(StandardCharsets.UTF_8));
    }

    /// A call as the letter remembers it: what lies in a queue shall not tell where somebody is
    /// expected.
    private static String hash(Call call) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (call.kind() + " " + call.href() + " " + call.title())
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
