package org.cordee.member.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cordee.member.record.Norm.Asks;

/// The published norms, as they stand in a table of ours with where each was read and when.
///
/// @param all in the order of the table
public record Norms(List<Norm> all) {
    /// Those of the house.
    public static final Norms PUBLISHED = read();

    public Norms {
        all = List.copyOf(all);
    }

    /// What one can hold by them, once each.
    public List<Norm> credentials() {
        return all.stream().filter(norm -> norm.asks() == Asks.RENEWAL).toList();
    }

    public boolean knows(String key) {
        return all.stream().anyMatch(norm -> norm.key().equals(key));
    }

    /// Empty where that body asks nothing of the kind.
    public Optional<Norm> of(String key, Asks asks) {
        return all.stream()
                .filter(norm -> norm.key().equals(key) && norm.asks() == asks)
                .findFirst();
    }

    /// The first of whichever credential.
    Optional<Norm> any(Asks asks) {
        return all.stream().filter(norm -> norm.asks() == asks).findFirst();
    }

    private static Norms read() {
        try (var table =
                Objects.requireNonNull(Norms.class.getResourceAsStream("/record/norms.tsv"))) {
            return new Norms(
                    new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Norms::norm)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Norm norm(String line) {
        var cells = line.split("\t", -1);
        return new Norm(
                cells[0],
                cells[1],
                cells[2],
                Asks.valueOf(cells[3].toUpperCase(Locale.ROOT).replace('-', '_')),
                new BigDecimal(cells[4]),
                cells[6],
                LocalDate.parse(cells[7]),
                cells[8].equals("read"));
    }
}
