package org.cordee;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.cordee.affinity.Affinity;
import org.cordee.affinity.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Who of some members would gain from whom.
@Command(
        name = "affinity",
        description = "Tell of members who would gain from whom, in both directions.",
        footer = {
            "",
            "FILE holds a line of headings and a line for each member: id,looking,codes,languages,"
                    + "zones,online,level,window,clientele,services,needs,weak,offers,strengths,"
                    + "openness,abundance,giving,autonomy,frankness,tempo,excluded. looking and"
                    + " online are 1 or 0; lists are separated by |; a skill is family/skill, in"
                    + " needs and offers with :1, :2 or :3 behind it; the six axes lie from 1 to 5,"
                    + " or are empty, all of them; excluded are ids; an empty window is 1.",
            "",
            "The output holds i,j,c_ij,c_ji,s,kappa,u_ij,u_ji,r with 12 significant digits, for each"
                    + " two that meet the conditions, in the order of the file. With --top, i is"
                    + " the member, and the lines are their best K, best first, and of equals the"
                    + " smaller id first: by number where both are numbers. With --why, those"
                    + " that are no pair are there too, without figures, and a last field says"
                    + " which condition fails first: looking, code, language, reach, level,"
                    + " exclusion."
        })
final class LabAffinity implements Callable<Integer> {
    private static final MathContext SIGNIFICANT = new MathContext(12);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int FIGURES = 7;

    @Parameters(paramLabel = "FILE", description = "The members; - is standard input.")
    private String file = "-";

    @Option(
            names = "--top",
            paramLabel = "K",
            description = "Only each one's best K, from their side.")
    private @Nullable Integer top;

    @Option(
            names = "--weights",
            paramLabel = "c,s,r",
            description =
                    "What coverage, posture and distinctness weigh for all: each 0.05 at least,"
                            + " whatever they sum to (default: 0.6,0.2,0.2).")
    private @Nullable String weights;

    @Option(names = "--why", description = "Also those that are no pair, and why.")
    private boolean why;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    /// What is said of a member and another.
    private record Line(Roster.Member one, Roster.Member other, Affinity affinity) {
        static final Comparator<Line> BEST_FIRST =
                Comparator.comparingDouble(Line::both)
                        .reversed()
                        .thenComparing(line -> line.other().id(), LabAffinity::bySize);

        double both() {
            return affinity instanceof Affinity.Pair pair ? pair.both() : -1;
        }

        boolean isPair() {
            return affinity instanceof Affinity.Pair;
        }
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        if (top != null && top < 1) {
            throw new ParameterException(command, "--top takes a number from 1");
        }
        var weighed = weighed();
        if (weighed == null) {
            throw new ParameterException(
                    command, "--weights takes three numbers like 0.6,0.2,0.2, each 0.05 at least");
        }
        return LabFile.read(
                command, file, input -> write(Roster.read(file, input), weighed, command.getOut()));
    }

    private @Nullable Weights weighed() {
        if (weights == null) {
            return Weights.USUAL;
        }
        try {
            var parts = weights.split(",", -1);
            return parts.length == 3
                    ? new Weights(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]))
                    : null;
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    private void write(List<Roster.Member> members, Weights weighed, PrintWriter out) {
        out.print("i,j,c_ij,c_ji,s,kappa,u_ij,u_ji,r" + (why ? ",fails" : "") + "\n");
        for (int i = 0; i < members.size(); i++) {
            var lines = new ArrayList<Line>();
            for (int j = top == null ? i + 1 : 0; j < members.size(); j++) {
                if (j != i) {
                    lines.add(line(members.get(i), members.get(j), weighed));
                }
            }
            if (top == null) {
                lines.stream()
                        .filter(line -> why || line.isPair())
                        .forEach(line -> print(line, out));
            } else {
                lines.stream()
                        .filter(Line::isPair)
                        .sorted(Line.BEST_FIRST)
                        .limit(top)
                        .forEach(line -> print(line, out));
                lines.stream()
                        .filter(line -> why && !line.isPair())
                        .forEach(line -> print(line, out));
            }
        }
        out.flush();
    }

    private static Line line(Roster.Member one, Roster.Member other, Weights weighed) {
        var excluded = one.excluded().contains(other.id()) || other.excluded().contains(one.id());
        return new Line(
                one,
                other,
                Affinity.of(one.profile(), other.profile(), excluded, weighed, weighed));
    }

    private void print(Line line, PrintWriter out) {
        out.print(LabFile.quoted(line.one().id()) + "," + LabFile.quoted(line.other().id()));
        switch (line.affinity()) {
            case Affinity.Pair pair -> {
                DoubleStream.of(
                                pair.coverage(),
                                pair.returned(),
                                pair.posture(),
                                pair.rivalry(),
                                pair.gain(),
                                pair.gained(),
                                pair.both())
                        .forEach(figure -> out.print("," + figure(figure)));
                out.print(why ? ",\n" : "\n");
            }
            case Affinity.Apart(var first) ->
                    out.print(
                            ",".repeat(FIGURES + 1) + first.name().toLowerCase(Locale.ROOT) + "\n");
        }
    }

    private static String figure(double figure) {
        return figure == 0
                ? "0"
                : new BigDecimal(figure).round(SIGNIFICANT).stripTrailingZeros().toPlainString();
    }

    /// Numbers by what they are worth, before all that are none.
    private static int bySize(String one, String other) {
        var isNumber = NUMBER.matcher(one).matches();
        if (isNumber != NUMBER.matcher(other).matches()) {
            return isNumber ? -1 : 1;
        }
        return isNumber
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : LabFile.byCodePoint(one, other);
    }
}
