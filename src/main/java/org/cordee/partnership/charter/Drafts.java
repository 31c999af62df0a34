package org.cordee.partnership.charter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is kept of a proposal while one writes it.
@Service
@Transactional
class Drafts {
    private final Partnerships partnerships;
    private final DraftRows drafts;
    private final Beginnings beginnings;
    private final Clock clock;

    Drafts(Partnerships partnerships, DraftRows drafts, Beginnings beginnings, Clock clock) {
        this.partnerships = partnerships;
        this.drafts = drafts;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /// How keeping went.
    sealed interface Keeping {
        /// @param versions how often each kept field was saved by now
        record Kept(Instant at, Map<String, Integer> versions) implements Keeping {}

        /// Some fields were saved from elsewhere in between.
        ///
        /// @param lying what lies in them
        record Crossed(Map<String, Draft> lying) implements Keeping {}

        /// More than a draft holds: it stays with who typed it.
        record TooLong() implements Keeping {}
    }

    /// Keeps what was typed. A field that says what it said at the start is nothing to keep.
    Keeping save(
            Viewer viewer,
            Writing writing,
            Map<String, String> typed,
            Map<String, Integer> versions) {
        var room = partnerships.room(viewer.id(), writing.room());
        if (!room.has(viewer.id())) {
            throw new NotFound();
        }
        if (typed.values().stream().anyMatch(words -> Typed.length(words) > Draft.LONGEST)) {
            return new Keeping.TooLong();
        }
        var now = clock.instant();
        var start = beginnings.of(viewer, writing);
        var lying = drafts.of(viewer.id(), writing.room(), writing.about());
        var fresh = new ArrayList<Draft>();
        var crossed = new HashMap<String, Draft>();
        typed.forEach((key, words) -> {
            var draft = lying.get(key);
            var version = versions.getOrDefault(key, 0);
            if (draft == null && words.equals(words(start, key))
                    || draft != null && draft.words().equals(words)) {
                return;
            }
            if (draft != null && draft.version() != version) {
                crossed.put(key, draft);
            } else {
                fresh.add(new Draft(key, words, draft == null ? 0 : version, now));
            }
        });
        var written = drafts.save(viewer.id(), writing.room(), writing.about(), fresh, now);
        if (written.size() < fresh.size()) {
            var since = drafts.of(viewer.id(), writing.room(), writing.about());
            fresh.stream()
                    .filter(mine -> !written.contains(mine.section()))
                    .forEach(mine -> {
                        var other = since.get(mine.section());
                        // The same words, sent twice, are one text.
                        if (other != null && !other.words().equals(mine.words())) {
                            crossed.put(mine.section(), other);
                        }
                    });
        }
        if (!crossed.isEmpty()) {
            return new Keeping.Crossed(crossed);
        }
        var kept = new HashMap<String, Integer>();
        lying.values().forEach(draft -> kept.put(draft.section(), draft.version()));
        fresh.forEach(draft -> kept.put(draft.section(), draft.version() + 1));
        return new Keeping.Kept(now, kept);
    }

    boolean hasBegun(MemberId me, PartnershipId room) {
        return !drafts.of(me, room, room.value()).isEmpty();
    }

    void discard(MemberId me, Writing writing) {
        if (!partnerships.room(me, writing.room()).has(me)) {
            throw new NotFound();
        }
        drafts.remove(me, writing.room(), writing.about());
    }

    /// Whether a field holds more than can be proposed.
    ///
    /// @param section null for the word beside the text
    static boolean tooLong(@Nullable Section section, String words) {
        return section == null
                ? Typed.length(Typed.text(words)) > Proposal.LONGEST_WORD
                : Typed.length(Charter.canonical(words)) > Section.LONGEST;
    }

    private static String words(Charter charter, String key) {
        return key.equals(Draft.WORD) ? "" : charter.words(Section.of(key));
    }
}
