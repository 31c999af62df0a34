package org.cordee.search;

import java.sql.SQLException;
import org.cordee.TestInstance;
import org.springframework.context.ApplicationContext;

/// For tests of other rooms: the search knows from now on who looks.
public final class Nights {
    private Nights() {}

    public static void fall(ApplicationContext house) {
        try (var db = TestInstance.superuser();
                var sql = db.createStatement()) {
            sql.execute("delete from affinity_night");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        house.getBean(Night.class).forget();
    }
}
