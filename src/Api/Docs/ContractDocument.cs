using Microsoft.OpenApi;
using MVoting.Api.Problems;
using MVoting.Api.Routing;

namespace MVoting.Api.Docs;

/// <summary>
/// The OpenAPI document, made from what every endpoint says of itself (<see cref="RouteText"/>) and the schemas
/// beside this file. The doors read their requests by hand, so nothing could be told from their methods'
/// signatures.
/// </summary>
public static class ContractDocument
{
    private const string Name = "v1";
    private const string SecurityScheme = "key";
    private const string Schemas = "MVoting.Api.Docs.schemas.json";

    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(Name, options => options.AddDocumentTransformer(
            (document, context, _) => DescribeAsync(document, context.ApplicationServices)));

    /// <summary>Maps the document.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");

    private static async Task DescribeAsync(OpenApiDocument document, IServiceProvider services)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MVoting",
            Version = Name,
            Description = "Polls, ballots and results of a city. Unknown members in a request are refused; errors are "
                + "problem documents (RFC 9457).",
        };
        document.Components = new OpenApiComponents
        {
            Schemas = await SchemasAsync(),
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SecurityScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "A city's key, or the operator's.",
                },
            },
        };
        document.Servers?.Clear();
        document.Paths = [];
        document.Tags = null;
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<RouteText>() is { } text)
            {
                AddOperation(document, endpoint, text);
            }
        }
    }

    private static async Task<IDictionary<string, IOpenApiSchema>> SchemasAsync()
    {
        await using var stream = typeof(ContractDocument).Assembly.GetManifestResourceStream(Schemas)!;
        var read = await OpenApiDocument.LoadAsync(stream, "json");
        return read.Document!.Components!.Schemas!;
    }

    private static void AddOperation(OpenApiDocument document, RouteEndpoint endpoint, RouteText text)
    {
        var pattern = endpoint.RoutePattern.RawText!;
        if (!document.Paths.TryGetValue(pattern, out var item))
        {
            item = new OpenApiPathItem { Operations = [] };
            document.Paths.Add(pattern, item);
        }

        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
        item.Operations![new HttpMethod(method)] = new OpenApiOperation
        {
            OperationId = text.Id,
            Tags = new HashSet<OpenApiTagReference> { TagOf(document, text.Tag) },
            Summary = text.Summary,
            Description = DescriptionOf(text),
            Parameters = [.. ParametersOf(document, endpoint, text)],
            RequestBody = text.Body is null ? null : BodyOf(document, text),
            Responses = ResponsesOf(document, text),
            Security = [.. SecurityOf(document, text)],
        };
    }

    // Two entries are alternatives, and an empty one is "nothing".
    private static IEnumerable<OpenApiSecurityRequirement> SecurityOf(OpenApiDocument document, RouteText text)
    {
        if (text.TakesKey)
        {
            yield return [];
        }

        if (text.NeedsKey || text.TakesKey)
        {
            yield return new() { [new OpenApiSecuritySchemeReference(SecurityScheme, document)] = [] };
        }
    }

    private static OpenApiTagReference TagOf(OpenApiDocument document, string name)
    {
        document.Tags ??= new HashSet<OpenApiTag>();
        if (!document.Tags.Any(tag => tag.Name == name))
        {
            document.Tags.Add(new OpenApiTag { Name = name });
        }

        return new OpenApiTagReference(name, document);
    }

    private static string? DescriptionOf(RouteText text)
    {
        var scope = text switch
        {
            { NeedsKey: false } => null,
            { Scope: null } => "Any key of the city.",
            { Scope: "operator" } => "Only the operator's key.",
            _ => $"Scope `{text.Scope}`.",
        };
        return text.Description is null ? scope : scope is null ? text.Description : $"{text.Description}\n\n{scope}";
    }

    private static IEnumerable<IOpenApiParameter> ParametersOf(
        OpenApiDocument document, RouteEndpoint endpoint, RouteText text)
    {
        foreach (var part in endpoint.RoutePattern.Parameters)
        {
            var schema = part.Name switch
            {
                "city" or "poll" => "Id",
                "code" => "ReceiptCode",
                _ => "Text",
            };
            yield return new OpenApiParameter
            {
                Name = part.Name,
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchemaReference(schema, document),
            };
        }

        foreach (var parameter in text.Parameters)
        {
            yield return new OpenApiParameter
            {
                Name = parameter.Name,
                In = parameter.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
                Description = parameter.Description,
                Schema = new OpenApiSchemaReference(parameter.Schema, document),
            };
        }
    }

    private static OpenApiRequestBody BodyOf(OpenApiDocument document, RouteText text) => new()
    {
        Required = true,
        Content = ContentOf(document, text.BodyMediaType, text.Body!),
    };

    private static OpenApiResponses ResponsesOf(OpenApiDocument document, RouteText text)
    {
        var responses = new OpenApiResponses();
        foreach (var success in text.Successes)
        {
            responses[$"{success.Status}"] = new OpenApiResponse
            {
                Description = success.Description,
                Content = success.Schema is null ? null : ContentOf(document, success.MediaType, success.Schema),
            };
        }

        foreach (var problems in ProblemsOf(text).GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            responses[$"{problems.Key}"] = new OpenApiResponse
            {
                Description = string.Join(" / ", problems.Select(kind => $"`{kind.Type}`: {kind.Title}")),
                Content = ContentOf(document, ProblemDocument.ContentType, "Problem"),
            };
        }

        return responses;
    }

    // What a route may answer because it needs a key, a scope or a body goes without saying in its text.
    private static IEnumerable<ProblemKind> ProblemsOf(RouteText text)
    {
        var slugs = new HashSet<string>(text.Problems);
        if (text.NeedsKey || text.TakesKey)
        {
            // Parameters and a body that the route does not know.
            slugs.Add("malformed");
        }

        if (text.NeedsKey)
        {
            slugs.UnionWith(["unauthorized", "not-found", "too-many-requests", "try-again"]);
        }

        if (text.Scope is not null)
        {
            slugs.Add("forbidden");
        }

        if (text.Body is not null)
        {
            slugs.UnionWith(["body-too-large", "unsupported-media-type"]);
        }

        return ProblemKinds.All.Where(kind => slugs.Contains(kind.Slug));
    }

    private static Dictionary<string, OpenApiMediaType> ContentOf(
        OpenApiDocument document, string mediaType, string schema) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) } };
}
