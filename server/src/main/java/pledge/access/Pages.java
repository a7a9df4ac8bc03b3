package pledge.access;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Where the screens are. They are files of the program; the console finds its own way below {@code
 * /desk/}, so every address there that names no file is its front page.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

  private static final String DESK = "classpath:/static/desk/";

  /** Files whose names change with their content. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  /** Shops' pages name it for ever; a new version should reach them soon. */
  private static final CacheControl FOR_MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    for (var page : new String[] {"answer", "chat", "pickup", "rate", "shop", "ticket"}) {
      pages.addViewController("/" + page).setViewName("forward:/" + page + "/index.html");
      pages.addViewController("/" + page + "/").setViewName("forward:/" + page + "/index.html");
    }
    pages.addRedirectViewController("/", "/desk/");
    pages.addRedirectViewController("/desk", "/desk/");
    pages.addViewController("/desk/").setViewName("forward:/desk/index.html");
    pages.addRedirectViewController("/clerk", "/clerk/");
    pages.addViewController("/clerk/").setViewName("forward:/clerk/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/widget.js")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_MINUTES);
    files
        .addResourceHandler("/widget/**")
        .addResourceLocations("classpath:/static/widget/")
        .setCacheControl(FOR_EVER);
    files
        .addResourceHandler("/clerk/assets/**")
        .addResourceLocations("classpath:/static/clerk/assets/")
        .setCacheControl(FOR_EVER);
    files
        .addResourceHandler("/desk/assets/**")
        .addResourceLocations(DESK + "assets/")
        .setCacheControl(FOR_EVER);
    files
        .addResourceHandler("/desk/**")
        .addResourceLocations(DESK)
        .resourceChain(true)
        .addResolver(new FileOrFrontPage());
  }

  private static final class FileOrFrontPage extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = super.getResource(path, location);
      return file != null || path.contains(".") ? file : super.getResource("index.html", location);
    }
  }
}
