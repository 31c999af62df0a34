package org.cordee.current;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class CurrentSetup {

    @Bean
    Clock clock(@Value("${cordee.clock-offset:}") String offset) {
        var ticking = Clock.systemUTC();
        return new HouseClock(ticking, ClockOffset.of(offset, ticking.instant()));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource data, Clock clock) {
        return new SealedTransactions(data, clock);
    }
}
