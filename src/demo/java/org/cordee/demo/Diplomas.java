package org.cordee.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.attachment.Attachments;
import org.cordee.attachment.Upload;
import org.cordee.current.MemberId;
import org.cordee.member.record.Entries;
import org.cordee.member.record.EntryField;
import org.cordee.member.record.EntryForm;
import org.cordee.member.record.EntryId;
import org.cordee.member.record.EntryKind;
import org.cordee.member.record.Looks;
import org.springframework.stereotype.Component;

/// What three of them have noted of what they learned and did, and who has seen a certificate.
@Component
class Diplomas {
    private final Sittings sittings;
    private final Entries entries;
    private final Looks looks;
    private final Attachments attachments;

    Diplomas(Sittings sittings, Entries entries, Looks looks, Attachments attachments) {
        this.sittings = sittings;
        this.entries = entries;
        this.looks = looks;
        this.attachments = attachments;
    }

    void tell(Calendar calendar) {
        var now = calendar.at(21, "17:30");
        var today = LocalDate.ofInstant(now, Calendar.ZONE);
        sittings.sit(
                Invented.HELENE,
                now,
                me -> {
                    if (entries.view(me).isNew()) {
                        helene(me, today);
                    }
                    return me;
                });
        seen(Invented.MAUD, calendar.at(19, "08:40"));
        sittings.sit(
                Invented.IDRIS,
                calendar.at(18, "21:05"),
                me -> {
                    if (entries.view(me).isNew()) {
                        idris(me, today);
                    }
                    return me;
                });
        sittings.sit(
                Invented.SOLVEIG,
                calendar.at(16, "12:15"),
                me -> {
                    if (entries.view(me).isNew()) {
                        solveig(me, today);
                    }
                    return me;
                });
    }

    private void helene(MemberId me, LocalDate today) {
        var credential =
                add(
                        me,
                        EntryKind.CREDENTIAL,
                        EntryField.NORM,
                        "icf-pcc",
                        EntryField.NUMBER,
                        "4127",
                        EntryField.FROM,
                        today.minusMonths(30).toString(),
                        EntryField.UNTIL,
                        today.plusMonths(6).toString());
        prove(
                me,
                credential,
                "attestation.txt",
                "Attestation de certification n° 4127, délivrée à Hélène Marcilly.");
        looks.ask(credential, sittings.id(Invented.MAUD));
        add(
                me,
                EntryKind.TRAINING,
                EntryField.TITLE,
                "Coaching d’équipe, cycle long",
                EntryField.PLACE,
                "Atelier des Deux Rives",
                EntryField.AMOUNT,
                "140",
                EntryField.YEAR,
                String.valueOf(today.getYear() - 12));
        for (var year = 0; year < 3; year++) {
            add(
                    me,
                    EntryKind.PRACTICE,
                    EntryField.AMOUNT,
                    String.valueOf(210 - 15 * year),
                    EntryField.YEAR,
                    String.valueOf(today.getYear() - year));
        }
        for (var month = 0; month < 4; month++) {
            add(
                    me,
                    EntryKind.SUPERVISION,
                    EntryField.AMOUNT,
                    "1,5",
                    EntryField.FROM,
                    today.minusWeeks(2 + 6L * month).toString(),
                    EntryField.SORT,
                    "individual");
        }
        learned(me, "Écouter ce qui se tait", today.minusMonths(25), "16", "core");
        learned(me, "Éthique en situation", today.minusMonths(14), "3", "ethics");
        learned(me, "Parler d’argent", today.minusMonths(9), "9", "other");
        learned(me, "Journée d’étude des équipes", today.minusMonths(4), "6", "core");
        add(
                me,
                EntryKind.RESULT,
                EntryField.WORDS,
                "Un comité de direction qui décide de nouveau en séance, et non dans le couloir.");
    }

    private void idris(MemberId me, LocalDate today) {
        add(
                me,
                EntryKind.CREDENTIAL,
                EntryField.NORM,
                "emcc-eia",
                EntryField.TITLE,
                "EIA, praticien",
                EntryField.FROM,
                today.minusYears(2).toString(),
                EntryField.UNTIL,
                today.plusYears(3).toString());
        add(me, EntryKind.PRACTICE, EntryField.AMOUNT, "380");
        add(
                me,
                EntryKind.SUPERVISION,
                EntryField.AMOUNT,
                "12",
                EntryField.FROM,
                today.minusMonths(8).toString(),
                EntryField.UNTIL,
                today.minusMonths(1).toString(),
                EntryField.SORT,
                "group");
    }

    private void solveig(MemberId me, LocalDate today) {
        add(
                me,
                EntryKind.TRAINING,
                EntryField.TITLE,
                "Supervision de praticiens",
                EntryField.PLACE,
                "École du Verger",
                EntryField.AMOUNT,
                "90",
                EntryField.YEAR,
                String.valueOf(today.getYear() - 6));
        learned(me, "Superviser à distance", today.minusMonths(3), "7", "core");
    }

    private void learned(MemberId me, String title, LocalDate day, String units, String sort) {
        add(
                me,
                EntryKind.EDUCATION,
                EntryField.TITLE,
                title,
                EntryField.FROM,
                day.toString(),
                EntryField.AMOUNT,
                units,
                EntryField.SORT,
                sort);
    }

    private void seen(Invented who, Instant moment) {
        sittings.sit(
                who,
                moment,
                me -> {
                    looks.asked().forEach(asked -> looks.answer(asked.id(), true));
                    return me;
                });
    }

    private void prove(MemberId me, EntryId entry, String name, String words) {
        if (attachments.keep(me, name, words.getBytes(StandardCharsets.UTF_8))
                instanceof Upload.Kept(var file)) {
            entries.prove(me, entry, file);
        }
    }

    /// @param pairs a field and its words, one after the other
    private EntryId add(MemberId me, EntryKind kind, Object... pairs) {
        Map<EntryField, String> typed = new EnumMap<>(EntryField.class);
        for (var n = 0; n < pairs.length; n += 2) {
            typed.put((EntryField) pairs[n], (String) pairs[n + 1]);
        }
        return switch (entries.add(me, new EntryForm(UUID.randomUUID(), kind, typed))) {
            case Entries.Keeping.Kept(var id) -> id;
            case Entries.Keeping.Unfit unfit ->
                    throw new IllegalStateException(unfit.view().refusals().toString());
        };
    }
}
