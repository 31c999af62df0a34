package org.cordee.guard;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The guard before the door: reads what somebody is about to send, with the names they keep, and
/// remembers what they have said of it.
@Service
@Transactional
public class Guarding {
    private final ObjectProvider<NamesToKeep> rooms;
    private final KeptNameRows names;
    private final ReasonRows reasons;
    private final AllowedRows allowed;
    private final MemberKeys keys;
    private final Clock clock;

    Guarding(
            ObjectProvider<NamesToKeep> rooms,
            KeptNameRows names,
            ReasonRows reasons,
            AllowedRows allowed,
            MemberKeys keys,
            Clock clock) {
        this.rooms = rooms;
        this.names = names;
        this.reasons = reasons;
        this.allowed = allowed;
        this.keys = keys;
        this.clock = clock;
    }

    /// Reads the texts of a form. Where its author asked for it, a neutral wording has come into
    /// the text, which is to be shown to them again.
    ///
    /// @param holder what it is written for; null for what is not there yet
    /// @param texts by field, as [org.cordee.web.Typed] gives them
    public Readings read(
            Viewer viewer, @Nullable Holder holder, Map<String, String> texts, Decisions said) {
        var me = viewer.id();
        var fields = new LinkedHashMap<String, Guarded>();
        if (texts.values().stream().allMatch(String::isEmpty)) {
            texts.forEach((field, text) ->
                    fields.put(field, Guarded.of(field, new Checked(text, List.of()), Map.of())));
            return new Readings(fields, false);
        }
        var ways =
                new Guard.Ways(
                        List.of(), List.of(Region.of(viewer.zone())), null, allowed.standing());
        var own = own(me);
        var known = holder == null ? Map.<ByteBuffer, GuardReason>of() : reasons.of(me, holder);
        boolean replaced = false;
        for (var entry : texts.entrySet()) {
            var field = entry.getKey();
            var read = guarded(me, field, Guard.read(entry.getValue(), ways, own), said, known);
            var words = said.swapped(field);
            if (words != null) {
                var text = read.without(words);
                replaced = true;
                read = guarded(me, field, Guard.read(text, ways, own), said, known);
            }
            fields.put(field, read);
        }
        return new Readings(fields, replaced);
    }

    /// Keeps why what was found may stay, for the next time. To be called where it went.
    public void keep(MemberId me, Holder holder, Readings readings) {
        var now = clock.instant();
        for (var field : readings.fields().values()) {
            for (var passage : field.passages()) {
                var reason = passage.reason();
                if (reason != null && passage.strength() == Strength.CONFIRM) {
                    var form = keys.ofReason(me, passage.text());
                    reasons.keep(me, holder, form, passage.first().kind(), reason, now);
                }
            }
        }
    }

    /// From now on these are the names of one whom this member accompanies, kept as hashes. For a
    /// room that cannot tell them later, since it reads them only while a vault is open; the others
    /// implement [NamesToKeep].
    ///
    /// @param holder what they are the names of
    /// @param written as they are written there; none for nobody any more
    public void keepNames(MemberId me, UUID holder, Collection<String> written) {
        var key = keys.ofNames(me);
        var forms = new HashSet<HashedNames.Form>();
        written.forEach(name -> forms.addAll(HashedNames.forms(name, key)));
        names.keep(me, holder, forms);
    }

    private Guarded guarded(
            MemberId me,
            String field,
            Checked checked,
            Decisions said,
            Map<ByteBuffer, GuardReason> known) {
        var all = new HashMap<String, GuardReason>();
        if (!known.isEmpty()) {
            var found = new HashSet<String>();
            checked.findings().forEach(finding -> found.add(finding.text()));
            for (var words : found) {
                var reason = known.get(ByteBuffer.wrap(keys.ofReason(me, words)));
                if (reason != null) {
                    all.put(words, reason);
                }
            }
        }
        all.putAll(said.of(field));
        return Guarded.of(field, checked, all);
    }

    /// The names of those whom this member accompanies, brought up to date where one has changed.
    private HashedNames own(MemberId me) {
        rooms.orderedStream()
                .forEach(room ->
                        room.moved(me)
                                .forEach((holder, written) -> keepNames(me, holder, written)));
        return new HashedNames(names.of(me), keys.ofNames(me));
    }
}
