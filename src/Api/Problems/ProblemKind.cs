namespace MVoting.Api.Problems;

/// <summary>One kind of problem: what stands behind the type <c>/problems/{slug}</c>.</summary>
/// <param name="Slug">Stable name; part of the HTTP contract.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Short title, the same for each occurrence.</param>
/// <param name="Description">What it means and what a caller does about it.</param>
/// <param name="RetryAfterSeconds">Value of <c>Retry-After</c>; null: the header is not sent.</param>
public sealed record ProblemKind(
    string Slug,
    int Status,
    string Title,
    string Description,
    int? RetryAfterSeconds = null)
{
    /// <summary>The type URI, relative to the server.</summary>
    public string Type => "/problems/" + Slug;
}
