using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core;
using Scalar.AspNetCore;

namespace MVoting.Api.Docs;

/// <summary>
/// The page to read and try the contract. Its script comes with the program, and the page may talk to this server
/// alone: it works without the Internet, and a key typed into it goes nowhere else.
/// </summary>
public static class DocsPage
{
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'";

    private static readonly byte[] s_page = Read();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var reply = new Reply(StatusCodes.Status200OK, s_page, "text/html; charset=utf-8");
        var moved = Reply.Empty(StatusCodes.Status302Found) with { Location = "../docs" };
        routes.MapReply("/docs", null, context =>
        {
            if (context.Request.Path.Value!.EndsWith('/'))
            {
                // The page names its script beside itself, so that it also works behind a proxy's prefix.
                return ValueTask.FromResult(moved);
            }

            context.Response.Headers.ContentSecurityPolicy = Policy;
            return ValueTask.FromResult(reply);
        });

        // Relative, for the same reason.
        var start = Reply.Empty(StatusCodes.Status302Found) with { Location = "docs" };
        routes.MapReply("/", null, _ => ValueTask.FromResult(start));

        // For its script; the page that comes with it would load what it likes.
        routes.MapScalarApiReference("/docs/reference");
    }

    private static byte[] Read()
    {
        using var stream = typeof(DocsPage).Assembly.GetManifestResourceStream("MVoting.Api.Docs.docs.html");
        Invariant.Check(stream is not null, "the page is part of the program");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
