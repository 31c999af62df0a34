package org.cordee.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a text for what could make somebody recognisable (RULES 6): what carries its own check,
/// where somebody can be reached, the names one keeps, what may be a name by its capital, and what
/// leads to somebody together. What it does not find, it does not call anonymous. Nothing leaves
/// the process.
public final class Guard {
    /// How a text is to be read.
    ///
    /// @param names whom one accompanies, as one writes them
    /// @param regions where telephone numbers without a country code are at home, such as `FR`
    /// @param tongue the language of the text; null where it is to be found out
    /// @param allowed words that name nobody, beside our own
    public record Ways(
            Collection<String> names,
            List<String> regions,
            @Nullable Tongue tongue,
            Collection<String> allowed) {}

    public static Checked read(String text, Collection<String> names, String region) {
        return read(text, new Ways(names, List.of(region), null, List.of()));
    }

    public static Checked read(String text, Ways ways) {
        return read(text, ways, new OwnNames(ways.names())::in);
    }

    /// As above, with names of one's own that are kept as hashes beside those in clear.
    public static Checked read(String text, Ways ways, HashedNames hashed) {
        var own = new OwnNames(ways.names());
        return read(
                text,
                ways,
                plain -> Stream.concat(own.in(plain).stream(), hashed.in(plain).stream()).toList());
    }

    private static Checked read(
            String text, Ways ways, Function<String, List<OwnNames.Place>> own) {
        var plain = Plain.of(text);
        var words = Cutting.words(plain.text());
        var given = ways.tongue();
        var tongue = given == null ? Tongue.of(words, Tongue.FRENCH, 1) : given;
        var sights = new Sights(text, plain, tongue);
        own.apply(plain.text()).forEach(sights::addOwn);
        for (var one : Numbers.in(plain.text())) {
            sights.add(one.start(), one.end(), one.kind());
        }
        for (var one : Addresses.in(plain.text(), ways.regions())) {
            sights.add(one.start(), one.end(), one.kind());
        }
        for (var one : new Streets(words).places()) {
            sights.add(one.start(), one.end(), Kind.ADDRESS);
        }
        var names = new Names(words, tongue, new Allowed(ways.allowed())).places();
        var towns = new ArrayList<Names.Place>();
        for (var one : names) {
            sights.add(one.start(), one.end(), one.kind());
            if (one.kind() == Kind.PLACE) {
                towns.add(one);
            }
        }
        for (var one : new Combinations(plain.text(), words).places(towns)) {
            sights.addPart(one.start(), one.end(), one.part());
        }
        return new Checked(text, sights.findings());
    }

    private Guard() {}
}
