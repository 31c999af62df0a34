package org.cordee.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeatherTest {
    @Test
    void the_weather_names_nobody() {
        var all = new Weather.Part(true, true, true);
        var silent = new Weather.Part(false, true, false);
        assertThat(Weather.of(Map.of(id(1), all, id(2), all)))
                .isEqualTo(new Weather(Weather.Share.ALL, Weather.Share.ALL, Weather.Share.ALL));
        assertThat(Weather.of(Map.of(id(1), all, id(2), all, id(3), silent)))
                .isEqualTo(new Weather(Weather.Share.MOST, Weather.Share.ALL, Weather.Share.MOST));
        assertThat(Weather.of(Map.of(id(1), all, id(2), silent)))
                .isEqualTo(new Weather(Weather.Share.FEW, Weather.Share.ALL, Weather.Share.FEW));
        assertThat(Weather.of(Map.of(id(1), silent)).used()).isEqualTo(Weather.Share.FEW);
        assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(Map.of()));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
