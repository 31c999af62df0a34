package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All members as the search for affinities knows them at one moment. It never changes: whoever
/// asks twice is answered of the same members.
public final class Members {
    /// As ids are written; [UUID#compareTo] reads the half of them as below zero.
    static final Comparator<UUID> BY_ID =
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    /// What one change copies, beside the list of blocks.
    private static final int LARGEST = 256;

    private static final int AT_FIRST = 192;

    /// As many searches as the nearest memory holds beside a block.
    private static final int TOGETHER = 32;

    private final Taxonomy taxonomy;
    private final List<Block> blocks;

    private Members(Taxonomy taxonomy, List<Block> blocks) {
        this.taxonomy = taxonomy;
        this.blocks = List.copyOf(blocks);
    }

    static Members of(Taxonomy taxonomy, Stream<Candidate> candidates) {
        var packing = new Packing(taxonomy);
        var rows =
                candidates.map(packing::pack).sorted(Comparator.comparing(Row::id, BY_ID)).toList();
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).id().equals(rows.get(at - 1).id())) {
                throw new IllegalArgumentException("Twice the same member");
            }
        }
        var blocks = new ArrayList<Block>();
        for (int from = 0; from < rows.size(); from += AT_FIRST) {
            blocks.add(Block.of(rows.subList(from, Math.min(rows.size(), from + AT_FIRST))));
        }
        return new Members(taxonomy, blocks);
    }

    public int size() {
        return blocks.stream().mapToInt(Block::size).sum();
    }

    List<Block> blocks() {
        return blocks;
    }

    /// In rising order.
    public Stream<UUID> ids() {
        return blocks.stream()
                .flatMap(block -> IntStream.range(0, block.size()).mapToObj(block::id));
    }

    /// In the order of their ids; each is spelled out as it is asked for.
    public Stream<Candidate> candidates() {
        var packing = new Packing(taxonomy);
        return blocks.stream().flatMap(block -> block.rows().stream()).map(packing::unpack);
    }

    public Optional<Candidate> find(UUID id) {
        return row(id).map(new Packing(taxonomy)::unpack);
    }

    /// With whom one and they would both gain most: best first, of equals the smaller id, and
    /// nobody from whom either gains nothing. Nobody at all where one is not there, is not looking,
    /// or needs nothing.
    public List<Match> best(UUID one, int most, Refusals refusals) {
        return row(one).map(row -> search(List.of(row), most, refusals).getFirst().best())
                .orElse(List.of());
    }

    /// The best of each, in the order of their ids; several at once where the stream is parallel.
    public Stream<Listing> everyonesBest(int most, Refusals refusals) {
        return blocks.stream()
                .flatMap(block -> few(block.rows()))
                .flatMap(rows -> search(rows, most, refusals).stream());
    }

    private static Stream<List<Row>> few(List<Row> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + TOGETHER)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
    }

    private List<Listing> search(List<Row> ones, int most, Refusals refusals) {
        return Search.best(ones, blocks, taxonomy.skills(), refusals, most);
    }

    /// Why two would gain from each other, or why they are no pair; nothing where one of them is
    /// not there.
    public Optional<Why> why(UUID one, UUID other, Refusals refusals) {
        return find(one).flatMap(here -> find(other).map(there -> why(here, there, refusals)));
    }

    private static Why why(Candidate one, Candidate other, Refusals refusals) {
        var between =
                new Between(
                        refusals.between(one.id(), other.id()),
                        one.capacity() > 0 && other.capacity() > 0);
        return Why.of(one.profile(), other.profile(), between, one.weights(), other.weights());
    }

    /// The same with one member more, or with that member changed.
    Members with(Row row) {
        if (blocks.isEmpty()) {
            return new Members(taxonomy, List.of(Block.of(List.of(row))));
        }
        var number = blockOf(row.id());
        var rows = blocks.get(number).rows();
        var at = blocks.get(number).find(row.id());
        if (at >= 0) {
            rows.set(at, row);
        } else {
            rows.add(-1 - at, row);
        }
        return replaced(number, halved(rows));
    }

    /// The same without one member.
    Members without(UUID id) {
        var number = blockOf(id);
        var at = number < 0 ? -1 : blocks.get(number).find(id);
        if (at < 0) {
            return this;
        }
        var rows = blocks.get(number).rows();
        rows.remove(at);
        return replaced(number, rows.isEmpty() ? List.of() : List.of(Block.of(rows)));
    }

    private static List<Block> halved(List<Row> rows) {
        if (rows.size() <= LARGEST) {
            return List.of(Block.of(rows));
        }
        var half = rows.size() / 2;
        return List.of(Block.of(rows.subList(0, half)), Block.of(rows.subList(half, rows.size())));
    }

    private Members replaced(int number, List<Block> by) {
        var all = new ArrayList<>(blocks);
        all.remove(number);
        all.addAll(number, by);
        return new Members(taxonomy, all);
    }

    private Optional<Row> row(UUID id) {
        var number = blockOf(id);
        var at = number < 0 ? -1 : blocks.get(number).find(id);
        return at < 0 ? Optional.empty() : Optional.of(blocks.get(number).row(at));
    }

    /// The last block that begins no later than an id, or else the first; -1 where there is none.
    private int blockOf(UUID id) {
        var from = 0;
        var to = blocks.size() - 1;
        while (from < to) {
            var middle = (from + to + 1) >>> 1;
            if (blocks.get(middle).order(0, id) <= 0) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return blocks.isEmpty() ? -1 : from;
    }
}
