package org.cordee.contact.file;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one whole vCard, of whatever version.
final class CardReader implements VObjectDataListener {
    private static final Pattern NAME_OF_PROPERTY = Pattern.compile("[A-Za-z0-9_/-]{1,60}");
    private static final Pattern WHO =
            Pattern.compile(
                    "(?im)^(?:[\\w-]{1,40}\\.)?(?:FN|N|EMAIL|ORG|TEL)\\b[^:\\n]{0,200}:(.{0,400})");
    private static final Pattern TITLE_OF_GROUP =
            Pattern.compile("(?im)^([\\w-]{1,40})\\.X-ABLabel[^:\\n]{0,80}:(.{1,200})");
    private static final String GROUP_OF_APPLE = "X-ADDRESSBOOKSERVER-KIND";

    private static final int LONGEST_NAME = 10_000;

    private final Gathering somebody;
    private final Set<String> unread;

    /// What Apple's groups of properties are called, by their name: `item1`.
    private final Map<String, String> titles = new HashMap<>();

    private final StringBuilder note = new StringBuilder();
    private Meaning last = Meaning.NOTE;
    private boolean isGroup;

    private CardReader(Gathering somebody, Set<String> unread) {
        this.somebody = somebody;
        this.unread = unread;
    }

    static Row read(String card, int line, String region, Set<String> unread) {
        var somebody = new Gathering(region);
        var reader = new CardReader(somebody, unread);
        if (card.contains("X-ABL")) titlesFirst(card, reader.titles);
        try {
            var properties = new VObjectReader(new StringReader(card), SyntaxRules.vcard());
            properties.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            properties.parse(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        reader.endNote();
        return reader.isGroup
                ? new Row.Refused(line, Row.Reason.NOBODY, beginning(card))
                : somebody.row(line, () -> beginning(card));
    }

    /// Whom it is about, where it says so; else how it begins.
    static String beginning(String card) {
        var few = card.substring(0, Math.min(card.length(), 4000));
        var who = WHO.matcher(few);
        while (who.find()) {
            var said = Gathering.excerpt(who.group(1).replace(";", " "));
            if (!said.isEmpty()) return said;
        }
        return Gathering.excerpt(few);
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (context.getParentComponents().size() > 1) return;
        var name = property.getName().strip().toUpperCase(Locale.ROOT);
        if (!NAME_OF_PROPERTY.matcher(name).matches()) {
            stray(context.getUnfoldedLine());
            return;
        }
        endNote();
        var value = value(property);
        var meaning = Properties.meaning(name);
        last = meaning;
        if (name.equals("KIND") || name.equals(GROUP_OF_APPLE)) {
            isGroup |= value.strip().equalsIgnoreCase("group");
        } else if (Properties.isOfTheCard(name)) {
            last = Meaning.UNREAD;
            // What Apple calls it itself says no more than the property does.
            if (name.equals("X-ABLABEL") && !value.startsWith("_$!<")) unread.add("X-ABLabel");
        } else {
            take(name, meaning, value, titles.getOrDefault(group(property), name));
        }
    }

    private void take(String name, Meaning meaning, String value, String title) {
        switch (name) {
            case "N" -> name(value);
            case "ORG" -> organisation(value);
            case "NICKNAME", "CATEGORIES" ->
                    VObjectPropertyValues.parseList(value)
                            .forEach(each -> somebody.take(meaning, title, each));
            case "X-ANDROID-CUSTOM" -> ofAndroid(value);
            case "NOTE" -> note.append(text(value));
            default -> {
                var text = text(meaning == Meaning.POSTAL_ADDRESS ? value.replace(";", "") : value);
                somebody.take(meaning, title, text);
                if (meaning == Meaning.UNREAD && !text.isBlank()) unread.add(name);
            }
        }
    }

    private void name(String value) {
        if (value.length() > LONGEST_NAME) {
            somebody.take(Meaning.NAME, "N", value);
            return;
        }
        var parts = VObjectPropertyValues.parseStructured(value);
        var order =
                List.of(
                        Meaning.FAMILY,
                        Meaning.GIVEN,
                        Meaning.MIDDLE,
                        Meaning.PREFIX,
                        Meaning.SUFFIX);
        for (var i = 0; i < parts.size(); i++) {
            var meaning = i < order.size() ? order.get(i) : Meaning.MIDDLE;
            parts.get(i).forEach(part -> somebody.take(meaning, "N", part));
        }
    }

    private void organisation(String value) {
        var units = VObjectPropertyValues.parseSemiStructured(value);
        for (var i = 0; i < units.size(); i++) {
            somebody.take(i == 0 ? Meaning.ORGANISATION : Meaning.FACT, "ORG", units.get(i));
        }
    }

    /// `vnd.android.cursor.item/nickname;Zoé;1;;;`
    private void ofAndroid(String value) {
        var parts = VObjectPropertyValues.parseSemiStructured(value);
        var isNickname = parts.size() > 1 && parts.getFirst().endsWith("/nickname");
        if (isNickname) somebody.take(Meaning.ALSO, "", parts.get(1));
        else somebody.take(Meaning.OTHER, "", value);
    }

    /// A line that is no property. It belongs to what stands before it, whose lines were not
    /// folded: words to the note, a picture to the picture.
    private void stray(String line) {
        switch (last) {
            case PHOTO, BIRTHDAY, POSTAL_ADDRESS, OTHER -> {}
            default -> note.append(note.isEmpty() ? "" : "\n").append(line);
        }
    }

    private void endNote() {
        somebody.take(Meaning.NOTE, "NOTE", note.toString());
        note.setLength(0);
    }

    private static String text(String value) {
        return VObjectPropertyValues.unescape(value);
    }

    /// Words in BASE64 are decoded as pictures never are: those stay at the door as they are.
    private static String value(VObjectProperty property) {
        var value = property.getValue();
        var encoding = property.getParameters().first("ENCODING");
        var isText =
                switch (Properties.meaning(property.getName().toUpperCase(Locale.ROOT))) {
                    case PHOTO, OTHER, UNREAD -> false;
                    default -> true;
                };
        if (!isText || encoding == null || !encoding.toUpperCase(Locale.ROOT).startsWith("B")) {
            return value;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private static String group(VObjectProperty property) {
        @Nullable String group = property.getGroup();
        return group == null ? "" : group.toLowerCase(Locale.ROOT);
    }

    private static void titlesFirst(String card, Map<String, String> titles) {
        var labels = TITLE_OF_GROUP.matcher(card);
        while (labels.find()) {
            var title = labels.group(2).replace("_$!<", "").replace(">!$_", "");
            titles.put(labels.group(1).toLowerCase(Locale.ROOT), text(title));
        }
    }

    @Override
    public void onWarning(
            Warning warning,
            @Nullable VObjectProperty property,
            @Nullable Exception why,
            Context context) {
        if (warning == Warning.MALFORMED_LINE && context.getParentComponents().size() <= 1) {
            stray(context.getUnfoldedLine());
        }
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (!context.getParentComponents().isEmpty()) somebody.take(Meaning.OTHER, "", name);
    }

    @Override
    public void onComponentEnd(String name, Context context) {}

    @Override
    public void onVersion(String version, Context context) {}
}
