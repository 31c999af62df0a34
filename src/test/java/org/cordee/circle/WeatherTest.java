package org.cordee.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeatherTest {
    @Test
    void the_weather_names_nobody() {
        var all = new Weather.Part(true, true, true);
        var silent = new Weather.Part(false, true, false);
        assertThat(Weather.of(List.of(all, all)))
                .isEqualTo(new Weather(Weather.Share.ALL, Weather.Share.ALL, Weather.Share.ALL));
        assertThat(Weather.of(List.of(all, all, silent)))
                .isEqualTo(new Weather(Weather.Share.MOST, Weather.Share.ALL, Weather.Share.MOST));
        assertThat(Weather.of(List.of(all, silent)))
                .isEqualTo(new Weather(Weather.Share.FEW, Weather.Share.ALL, Weather.Share.FEW));
        assertThat(Weather.of(List.of(silent)).used()).isEqualTo(Weather.Share.FEW);
        assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(List.of()));
    }
}
