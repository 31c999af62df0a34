package org.cordee.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import org.cordee.bench.Load.Page;
import org.cordee.bench.SideBySide.World;

/// Whether a page costs more when the profession grows.
public final class Pages {
    private static final int SMALL = 1_000;
    private static final int LARGE = 20_000;

    private Pages() {}

    public static void main(String[] args) throws IOException, SQLException {
        int large = LARGE;
        for (int i = 1; i + 1 < args.length; i += 2) {
            if (args[i].equals("--members") && args[i + 1].matches("\\d{4,7}")) {
                large = Integer.parseInt(args[i + 1]);
            } else if (!args[i].equals("--requests") || !args[i + 1].matches("\\d{2,6}")) {
                System.err.println("Usage: ./cordee bench pages [--members N] [--requests N]");
                System.exit(2);
            }
        }
        var kept = SideBySide.compare(
                "pages",
                args,
                new World(SMALL, SMALL, _ -> {}),
                new World(large, large, _ -> {}),
                EnumSet.of(Page.TODAY, Page.ROOM, Page.POST));
        System.exit(kept ? 0 : 1);
    }
}
