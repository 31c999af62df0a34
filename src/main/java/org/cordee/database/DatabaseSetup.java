package org.cordee.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What the other rooms see of the database. The order of the beans is the order of closing in
/// reverse: the pool goes before the server.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    /// The command has it open already, to refuse calmly before Spring begins.
    @Bean
    @ConditionalOnMissingBean
    Database database(Environment environment) {
        return Database.open(DatabaseSettings.from(environment), Instant.now());
    }

    @Bean
    DataFolder dataFolder(Database database) {
        return database.folder();
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    Health health(Database database) {
        return new Health(database);
    }
}
