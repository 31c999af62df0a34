package org.cordee.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date, as its owner, and then lets go of the owner's secret.
final class Migrations {
    private Migrations() {}

    static void migrate(String url, String ownerSecret, DataFolder folder) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, Roles.OWNER, ownerSecret)
                    .locations("classpath:db/migration")
                    // Functions in SQL contain dollar signs of their own.
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    StartRefused.Reason.FAILED,
                    "The database could not be brought up to date: " + e.getMessage(),
                    e);
        }
        leaveHash(url, ownerSecret, folder.houseSecret());
    }

    /// By it the database knows the house again, and nobody who only speaks with its voice.
    private static void leaveHash(String url, String ownerSecret, byte[] house) {
        try (var owner = Roles.connect(url, Roles.OWNER, ownerSecret);
                var leave =
                        owner.prepareStatement(
                                """
                                insert into house_key (hash) values (sha256(?))
                                on conflict ((true)) do update set hash = excluded.hash
                                """)) {
            leave.setBytes(1, house);
            leave.executeUpdate();
        } catch (SQLException e) {
            throw Database.unreachable(e);
        }
    }
}
