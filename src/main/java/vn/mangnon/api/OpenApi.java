package vn.mangnon.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the contract says of all calls at once. */
@Configuration
class OpenApi {

  private static final Set<PathItem.HttpMethod> WRITES = Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT);
  private static final Map<String, String> REFUSALS = Map.of(
      "400", "The body cannot be read as JSON",
      "401", "Nobody is signed in",
      "403", "This person may not do this",
      "404", "There is no such thing, or none that this person may know of",
      "409", "The state, or a change made meanwhile, does not allow it; the problem has the version there is now",
      "422", "Something is missing or wrong; the problem names each place");

  @Bean
  OpenAPI contract() {
    return new OpenAPI()
        .info(new Info().title("Măng Non").version("1").description(
            "Reports, review and figures of the programme against illegal child labour. "
                + "Texts follow Accept-Language, vi or en. Lists page by limit and after; Link rel=next leads on."))
        .servers(List.of(new Server().url("/")))
        .schemaRequirement("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }

  @Bean
  OpenApiCustomizer whatHoldsForAllCalls() {
    return contract -> {
      ModelConverters.getInstance().readAll(Problem.class).forEach(contract.getComponents()::addSchemas);
      contract.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApi::complete));
    };
  }

  private static void complete(PathItem.HttpMethod method, Operation operation) {
    var problem = new Content().addMediaType("application/problem+json",
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    boolean writes = WRITES.contains(method);
    REFUSALS.forEach((status, meaning) -> {
      if (writes || !Set.of("400", "409").contains(status)) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(meaning).content(problem));
      }
    });
    if (writes && (operation.getResponses().containsKey("200") || operation.getResponses().containsKey("202"))) {
      operation.addParametersItem(new HeaderParameter()
          .name(IdempotencyFilter.HEADER)
          .description("The client's own key of this call; repeated under it, the call is done once")
          .schema(new StringSchema().maxLength(255)));
    }
    if (writes && operation.getResponses().containsKey("200")) {
      operation.getResponses().get("200").addHeaderObject("ETag",
          new Header().description("The version, for If-Match").schema(new StringSchema()));
    }
  }
}
