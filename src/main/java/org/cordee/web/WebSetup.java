package org.cordee.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
@PropertySource("classpath:web.properties")
class WebSetup implements WebMvcConfigurer {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    /// An encoded slash is let through to Spring Security, which turns it away into our own 404:
    /// the server's own 400 would lack our headers.
    @Bean
    TomcatConnectorCustomizer slashes() {
        return connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastWords() {
        return server ->
                server.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host)
                        host.setErrorReportValveClass(LastWords.class.getName());
                });
    }

    /// A page handler asks for `MemberId me` or `Viewer viewer`, and nothing else can be put there.
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OfViewer<>(MemberId.class, Viewer::id));
        resolvers.add(new OfViewer<>(Viewer.class, viewer -> viewer));
    }

    private record OfViewer<T>(Class<T> type, Function<Viewer, T> part)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type
                    && parameter.getParameterAnnotations().length == 0;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var viewer =
                    (Viewer)
                            request.getAttribute(
                                    Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST);
            if (viewer == null)
                throw new IllegalStateException("a page for members was reached by nobody");
            return part.apply(viewer);
        }
    }
}
