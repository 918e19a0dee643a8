using System.Text;
using MVoting.Api.Problems;
using MVoting.Api.Requests;

namespace MVoting.Api.Access;

/// <summary>
/// Admits the operator's key alone to what is no part of the contract: metrics and the dashboard. A browser has no way
/// to send a bearer's key by itself, so here the key may also be the password of HTTP's basic scheme, with any name.
/// The contract's own routes never take that one: what a browser sends of its own accord must not vote.
/// </summary>
public static class OperatorOnly
{
    private const string Basic = "Basic ";
    private const int LongestHeader = 512;

    /// <summary>The answer that refuses the request, or null: the operator asks.</summary>
    public static async ValueTask<Reply?> RefusalAsync(HttpContext context, Gate gate)
    {
        if (PasswordOf(context.Request.Headers.Authorization.ToString()) is { } key)
        {
            context.Request.Headers.Authorization = $"Bearer {key}";
        }

        var admission = await gate.AdmitAsync(context, null, AccessScope.Operator);
        if (admission.Refusal is not { } refusal)
        {
            return null;
        }

        if (refusal == ProblemKinds.Unauthorized)
        {
            context.Response.OnStarting(static response =>
            {
                ((HttpResponse)response).Headers.Append("WWW-Authenticate", "Basic realm=\"MVoting operator\"");
                return Task.CompletedTask;
            }, context.Response);
        }

        return Reply.Problem(refusal);
    }

    private static string? PasswordOf(string header)
    {
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) || header.Length > LongestHeader)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : text[(colon + 1)..];
    }
}
