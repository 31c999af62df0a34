package org.cordee.engagement.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.vault.SealedFields;
import org.cordee.web.Typed;

/// What a coach notes of a session, which they alone read, with the vault open.
///
/// @param columns of all but the opinions, a note a line
/// @param moved one thing that moved; empty for none
/// @param drift from what it drifted: the contract, the role, the subject; empty where it did not
public record SessionNote(
        Map<NoteColumn, String> columns, List<OwnedOpinion> opinions, String moved, String drift) {
    static final SessionNote EMPTY = new SessionNote(Map.of(), List.of(), "", "");

    public SessionNote {
        columns = Map.copyOf(columns);
        opinions = List.copyOf(opinions);
    }

    public String text(NoteColumn column) {
        return columns.getOrDefault(column, "");
    }

    public List<String> lines(NoteColumn column) {
        return Typed.lines(text(column));
    }

    public boolean isEmpty() {
        return opinions.isEmpty()
                && moved.isEmpty()
                && drift.isEmpty()
                && columns.values().stream().allMatch(String::isEmpty);
    }

    byte[] bytes() {
        var texts = new LinkedHashMap<String, String>();
        columns.forEach((column, text) -> texts.put(column.key(), text));
        for (int n = 0; n < opinions.size(); n++) {
            texts.put("opinion-" + (n + 1), opinions.get(n).words());
            texts.put("whose-" + (n + 1), opinions.get(n).whose());
        }
        texts.put("moved", moved);
        texts.put("drift", drift);
        return SealedFields.bytes(texts);
    }

    static SessionNote of(byte[] bytes) {
        var texts = SealedFields.of(bytes);
        var columns = new EnumMap<NoteColumn, String>(NoteColumn.class);
        for (var column : NoteColumn.values()) {
            var text = texts.getOrDefault(column.key(), "");
            if (!text.isEmpty()) {
                columns.put(column, text);
            }
        }
        var opinions = new ArrayList<OwnedOpinion>();
        for (int n = 1; texts.containsKey("opinion-" + n); n++) {
            opinions.add(
                    new OwnedOpinion(
                            texts.getOrDefault("opinion-" + n, ""),
                            texts.getOrDefault("whose-" + n, "")));
        }
        return new SessionNote(
                columns,
                opinions,
                texts.getOrDefault("moved", ""),
                texts.getOrDefault("drift", ""));
    }
}
