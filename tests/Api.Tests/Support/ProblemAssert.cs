using System.Text.Json;

namespace MVoting.Api.Tests.Support;

/// <summary>Checks of problem documents.</summary>
public static class ProblemAssert
{
    /// <summary>That the answer is a whole problem document of this kind, with its fields.</summary>
    public static async Task<JsonElement> IsAsync(HttpResponseMessage response, int status, string slug, params string[] fields)
    {
        var text = await DoorServer.TextAsync(response);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(text);
        var problem = document.RootElement.Clone();
        Assert.Equal("/problems/" + slug, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        foreach (var field in fields)
        {
            Assert.True(
                problem.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var messages) && messages.GetArrayLength() > 0,
                $"no error at '{field}': {text}");
        }

        return problem;
    }
}
