package org.cordee.partnership.charter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.charter.WritingView.Refusal;
import org.cordee.partnership.charter.WritingView.Wording;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The page on which a proposal is written, as one begins and as it comes back.
@Service
@Transactional(readOnly = true)
class Desk {
    private final Partnerships partnerships;
    private final CharterRows rows;
    private final DraftRows drafts;
    private final Beginnings beginnings;

    Desk(Partnerships partnerships, CharterRows rows, DraftRows drafts, Beginnings beginnings) {
        this.partnerships = partnerships;
        this.rows = rows;
        this.drafts = drafts;
        this.beginnings = beginnings;
    }

    /// The page as one begins, or goes on.
    ///
    /// @param section the one to begin with; null where one begins with what is there to change
    WritingView begin(Viewer viewer, Writing asked, @Nullable Section section) {
        var writing = asked.upon(beginnings.number(asked.room()));
        var start = beginnings.of(viewer, writing);
        var lying = drafts.of(viewer.id(), writing.room(), writing.about());
        var words = new HashMap<String, String>();
        start.sections().forEach((each, said) -> words.put(each.key(), said));
        lying.values().forEach(draft -> words.put(draft.section(), draft.words()));

        var inForce = rows.sections(writing.room(), writing.base());
        var open = new HashSet<>(lying.keySet());
        if (section != null) {
            open.add(section.key());
        } else {
            inForce.changesTo(start).keySet().forEach(each -> open.add(each.key()));
        }
        return view(viewer, writing, UUID.randomUUID(), words, open, Map.of(), null);
    }

    /// The page again with what was typed, and why it was not taken.
    ///
    /// @param crossed what lies in the fields that were saved from elsewhere
    WritingView again(
            Viewer viewer,
            Writing writing,
            UUID key,
            Map<String, String> typed,
            Map<String, Draft> crossed,
            Refusal why) {
        var now = writing.upon(beginnings.number(writing.room()));
        var words = new HashMap<>(typed);
        var others = new HashMap<String, String>();
        if (writing.base() != now.base()) {
            moved(viewer, writing, now, words, others);
        }
        crossed.forEach((field, draft) -> others.put(field, draft.words()));
        return view(viewer, now, key, words, typed.keySet(), others, why);
    }

    private WritingView view(
            Viewer viewer,
            Writing writing,
            UUID key,
            Map<String, String> words,
            Set<String> open,
            Map<String, String> others,
            @Nullable Refusal why) {
        var room = partnerships.room(viewer.id(), writing.room());
        if (!room.has(viewer.id())) {
            throw new NotFound();
        }
        var answering =
                writing.answering() == null
                        ? null
                        : rows.proposal(writing.room(), writing.answering())
                                .orElseThrow(NotFound::new);
        var lying = drafts.of(viewer.id(), writing.room(), writing.about());
        var fields =
                Arrays.stream(Section.values())
                        .map(section -> field(section, section.key(), words, lying, open, others))
                        .toList();
        return new WritingView(
                room,
                viewer.id(),
                key,
                writing.base(),
                answering,
                writing.fromPoints(),
                fields,
                field(null, Draft.WORD, words, lying, open, others),
                lying.values().stream()
                        .map(Draft::savedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                why);
    }

    private static Wording field(
            @Nullable Section section,
            String key,
            Map<String, String> words,
            Map<String, Draft> lying,
            Set<String> open,
            Map<String, String> others) {
        var said = words.getOrDefault(key, "");
        var draft = lying.get(key);
        return new Wording(
                section,
                said,
                draft == null ? 0 : draft.version(),
                open.contains(key),
                Drafts.tooLong(section, said),
                others.get(key));
    }

    /// Where one left a section as it stood, it follows the version that came; where one wrote,
    /// both are shown.
    private void moved(
            Viewer viewer,
            Writing then,
            Writing now,
            Map<String, String> words,
            Map<String, String> others) {
        var before = beginnings.of(viewer, then);
        var after = beginnings.of(viewer, now);
        var was = rows.sections(then.room(), then.base());
        var is = rows.sections(then.room(), now.base());
        for (var section : Section.values()) {
            var key = section.key();
            if (Charter.canonical(words.getOrDefault(key, "")).equals(before.words(section))) {
                words.put(key, after.words(section));
            } else if (!was.words(section).equals(is.words(section))) {
                others.put(key, is.words(section));
            }
        }
    }
}
