using System.Text;
using MVoting.Api.Requests;
using MVoting.Api.Routing;

namespace MVoting.Api.Problems;

/// <summary>The pages behind the type URIs of problems: what each means, for people.</summary>
public static class ProblemPages
{
    private static readonly RouteText s_text = new(
        "explainProblem", "Problems", "Says what a kind of problem means.",
        [new(200, "A short text.", "Text", "text/plain")],
        ["not-found"])
    {
        NeedsKey = false,
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapReply("/problems/{slug}", s_text, static context =>
            ValueTask.FromResult(ReplyTo((string)context.Request.RouteValues["slug"]!)));

    private static Reply ReplyTo(string slug)
    {
        var kind = ProblemKinds.All.FirstOrDefault(kind => kind.Slug == slug);
        return kind is null
            ? Reply.Problem(ProblemKinds.NotFound)
            : new Reply(
                StatusCodes.Status200OK,
                Encoding.UTF8.GetBytes($"{kind.Title} ({kind.Status})\n\n{kind.Description}\n"),
                "text/plain; charset=utf-8");
    }
}
