using MVoting.Api.Requests;

namespace MVoting.Api.Tests.Requests;

/// <summary>Which content types are JSON in UTF-8.</summary>
public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON; charset=UTF-8", true)]
    [InlineData("application/json;charset=\"utf-8\"", true)]
    [InlineData("application/json ;", true)]
    [InlineData("application/json; charset=latin1", false)]
    [InlineData("application/jsonx", false)]
    [InlineData("text/json", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_media_type_is_json_in_utf8_or_is_not(string? contentType, bool isJson) =>
        Assert.Equal(isJson, MediaType.Is(contentType, MediaType.Json));
}
