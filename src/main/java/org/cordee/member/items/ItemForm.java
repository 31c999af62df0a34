package org.cordee.member.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cordee.member.Profile;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Taxonomy;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// One of the lists as it is typed, row by row; a row in which nothing stands is no row.
public record ItemForm(ItemList list, List<Typing> rows) {
    static final int MOST = Profile.MOST_ITEMS;

    /// Rows that are there to be filled.
    private static final int FREE = 3;

    /// Why a row cannot be kept.
    public enum Miss {
        TOO_LONG,
        TWICE,
        UNKNOWN,
        TOO_MANY
    }

    /// A row as it is typed.
    ///
    /// @param skill as somebody names it
    /// @param miss null where all is well with it
    /// @param near skills that it might mean
    public record Typing(
            String words, String skill, int weight, @Nullable Miss miss, List<Skill> near) {
        static final Typing NOTHING = new Typing("", "", 2, null, List.of());

        public Typing {
            near = List.copyOf(near);
        }

        boolean isNothing() {
            return words.isEmpty() && skill.isEmpty();
        }

        private Typing with(@Nullable Miss miss, List<Skill> near) {
            return new Typing(words, skill, weight, miss, near);
        }
    }

    public ItemForm {
        rows = List.copyOf(rows);
    }

    /// A list that is kept, in the words of the reader.
    static ItemForm of(ItemList list, List<Item> items, Taxonomy skills, Locale language) {
        var rows = new ArrayList<Typing>();
        for (var item : items) {
            var about = skills.byKey(item.skill());
            rows.add(
                    new Typing(
                            about.filter(skill -> skill.isSaidBy(item.words())).isPresent()
                                    ? ""
                                    : item.words(),
                            about.map(skill -> skill.in(language)).orElse(""),
                            item.weight(),
                            null,
                            List.of()));
        }
        return new ItemForm(list, rows).withRoom();
    }

    /// What came with a form. Rows are taken as far as they go; a list has an end.
    ///
    /// @param without which row is to go; -1 for none
    static ItemForm typed(
            ItemList list, String[] words, String[] skills, String[] weights, int without) {
        var rows = new ArrayList<Typing>();
        for (var n = 0; n < Math.min(words.length, 200); n++) {
            var row =
                    new Typing(
                            Typed.line(words[n]),
                            n < skills.length ? Typed.line(skills[n]) : "",
                            weight(n < weights.length ? weights[n] : ""),
                            null,
                            List.of());
            if (n != without && !row.isNothing()) {
                rows.add(row);
            }
        }
        return new ItemForm(list, rows);
    }

    /// The same with a skill put where one was proposed.
    ItemForm taking(int row, Skill skill, Locale language) {
        if (row < 0 || row >= rows.size()) {
            return this;
        }
        var taken = new ArrayList<>(rows);
        var old = rows.get(row);
        taken.set(row, new Typing(old.words(), skill.in(language), old.weight(), null, List.of()));
        return new ItemForm(list, taken);
    }

    /// The same with what is wrong beside each row.
    ItemForm checked(Taxonomy skills, Locale language) {
        var said = new HashSet<String>();
        var checked = new ArrayList<Typing>();
        for (var row : rows) {
            var about = skills.named(row.skill());
            if (!row.skill().isEmpty() && about.isEmpty()) {
                checked.add(row.with(Miss.UNKNOWN, skills.near(row.skill(), 4)));
            } else if (Typed.length(row.words()) > Profile.LONGEST_ITEM) {
                checked.add(row.with(Miss.TOO_LONG, List.of()));
            } else if (!said.add(item(row, skills, language).words())) {
                checked.add(row.with(Miss.TWICE, List.of()));
            } else if (said.size() > MOST) {
                checked.add(row.with(Miss.TOO_MANY, List.of()));
            } else {
                checked.add(row.with(null, List.of()));
            }
        }
        return new ItemForm(list, checked);
    }

    boolean isRefused() {
        return rows.stream().anyMatch(row -> row.miss() != null);
    }

    /// How many rows are to be settled.
    public int misses() {
        return (int) rows.stream().filter(row -> row.miss() != null).count();
    }

    /// What is kept. Only of a form without misses.
    List<Item> items(Taxonomy skills, Locale language) {
        return rows.stream().map(row -> item(row, skills, language)).toList();
    }

    /// The same with rows to fill, as far as the list goes.
    ItemForm withRoom() {
        var rows = new ArrayList<>(this.rows);
        IntStream.range(0, Math.min(FREE, MOST - rows.size()))
                .forEach(_ -> rows.add(Typing.NOTHING));
        return new ItemForm(list, rows);
    }

    /// Without words of one's own, those of the skill.
    private static Item item(Typing row, Taxonomy skills, Locale language) {
        var about = skills.named(row.skill());
        return new Item(
                row.words().isEmpty()
                        ? about.map(skill -> skill.in(language)).orElse(row.skill())
                        : row.words(),
                about.map(Skill::key).orElse(null),
                row.weight());
    }

    private static int weight(String typed) {
        return switch (typed) {
            case "1" -> 1;
            case "3" -> 3;
            default -> 2;
        };
    }
}
