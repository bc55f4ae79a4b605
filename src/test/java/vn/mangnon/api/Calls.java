package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.Given;
import vn.mangnon.account.Person;

/** Makes calls of the contract, each signed in by user name and password as a client would be. */
@TestComponent
class Calls {

  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvc http;

  Calls(WebApplicationContext application) {
    http = MockMvcBuilders.webAppContextSetup(application)
        .addFilters(new RequestContextFilter())
        .apply(springSecurity())
        .build();
  }

  record Answer(int status, MockHttpServletResponse response) {

    JsonNode json() {
      return JSON.readTree(response.getContentAsByteArray());
    }

    String text() {
      return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Nullable String header(String name) {
      return response.getHeader(name);
    }

    String at(String pointer) {
      return json().at(pointer).asString();
    }

    List<String> problems() {
      return json().path("errors").valueStream().map(error -> error.path("pointer").asString()).toList();
    }

    Answer expect(int expected) {
      assertThat(status).as(text()).isEqualTo(expected);
      if (expected >= 400) {
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(at("/code")).isNotEmpty();
        assertThat(at("/detail")).isNotEmpty().doesNotStartWith("!");
        assertThat(at("/title")).isNotEmpty().doesNotStartWith("!");
      }
      return this;
    }
  }

  Answer get(Person caller, String address) {
    return call(Optional.of(caller), HttpMethod.GET, address, null);
  }

  Answer post(Person caller, String address, @Nullable Object body, String... headers) {
    return call(Optional.of(caller), HttpMethod.POST, address, body, headers);
  }

  Answer put(Person caller, String address, Object body, String... headers) {
    return call(Optional.of(caller), HttpMethod.PUT, address, body, headers);
  }

  /** A reading call from that address. */
  Answer callFrom(String remoteAddress, String address, String... headers) {
    var request = MockMvcRequestBuilders.get(URI.create(address)).remoteAddress(remoteAddress);
    return answer(request, headers);
  }

  /** {@code body} is a JSON tree or text; {@code headers} are names and values in turn. */
  Answer call(Optional<Person> caller, HttpMethod method, String address, @Nullable Object body, String... headers) {
    var request = MockMvcRequestBuilders.request(method, URI.create(address));
    caller.ifPresent(person -> request.with(httpBasic(person.username(), Given.PASSWORD)));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body.toString());
    }
    return answer(request, headers);
  }

  /** Sends a file under the name 'file', as a form with a file does. */
  Answer upload(String address, String name, byte[] content, String... headers) {
    var file = new MockMultipartFile("file", name, null, content);
    return answer(MockMvcRequestBuilders.multipart(URI.create(address)).file(file), headers);
  }

  private Answer answer(AbstractMockHttpServletRequestBuilder<?> request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      var response = http.perform(request).andReturn().getResponse();
      return new Answer(response.getStatus(), response);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
