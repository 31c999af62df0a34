package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Some members in plain arrays, in the order of their ids. It never changes: who has it may read
/// it while others make the next.
final class Block {
    /// The ids, in two halves.
    final long[] high;

    final long[] low;
    final byte[] gates;
    final byte[] capacities;
    final int[] stances;
    final Weights[] weights;

    /// By kind, then by member: a question mostly asks one kind of many members.
    final long[][] signatures;

    /// Where in `entries` each member's begin.
    final int[] starts;

    final char[] entries;

    private Block(int size, int entries) {
        high = new long[size];
        low = new long[size];
        gates = new byte[size];
        capacities = new byte[size];
        stances = new int[size];
        weights = new Weights[size];
        signatures = new long[Layout.SIGNATURES][size];
        starts = new int[size];
        this.entries = new char[entries];
    }

    /// @param rows in the order of their ids
    static Block of(List<Row> rows) {
        var block =
                new Block(rows.size(), rows.stream().mapToInt(row -> row.entries().length).sum());
        var start = 0;
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            block.put(at, row, start);
            start += row.entries().length;
        }
        return block;
    }

    private void put(int at, Row row, int start) {
        high[at] = row.id().getMostSignificantBits();
        low[at] = row.id().getLeastSignificantBits();
        gates[at] = row.gate();
        capacities[at] = row.capacity();
        stances[at] = row.stance();
        weights[at] = row.weights();
        for (int kind = 0; kind < Layout.SIGNATURES; kind++) {
            signatures[kind][at] = row.signatures()[kind];
        }
        starts[at] = start;
        System.arraycopy(row.entries(), 0, entries, start, row.entries().length);
    }

    int size() {
        return high.length;
    }

    UUID id(int at) {
        return new UUID(high[at], low[at]);
    }

    Row row(int at) {
        var own = new long[Layout.SIGNATURES];
        for (int kind = 0; kind < Layout.SIGNATURES; kind++) {
            own[kind] = signatures[kind][at];
        }
        var end = at + 1 < size() ? starts[at + 1] : entries.length;
        return new Row(
                id(at),
                gates[at],
                capacities[at],
                stances[at],
                weights[at],
                own,
                Arrays.copyOfRange(entries, starts[at], end));
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>(size());
        for (int at = 0; at < size(); at++) {
            rows.add(row(at));
        }
        return rows;
    }

    /// Where somebody is, or else `-1 -` where they would be.
    int find(UUID id) {
        var from = 0;
        var to = size() - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var order = order(middle, id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1 - from;
    }

    /// How the member at a place stands to an id: as they are written, not as signed numbers.
    int order(int at, UUID id) {
        var order = Long.compareUnsigned(high[at], id.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(low[at], id.getLeastSignificantBits());
    }
}
