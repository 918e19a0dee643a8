using System.Globalization;
using System.Text;
using MVoting.Api.Requests;

namespace MVoting.Api.Tests.Requests;

/// <summary>Moments written by hand equal those that the framework writes.</summary>
public sealed class Rfc3339Tests
{
    [Fact]
    public void A_moment_is_written_as_the_framework_writes_it()
    {
        Span<byte> written = stackalloc byte[Rfc3339.Length];
        for (var unixMs = 0L; unixMs < 4_102_444_800_000; unixMs += 86_399_999_983)
        {
            Assert.Equal(Rfc3339.Length, Rfc3339.Write(written, unixMs));
            var expected = DateTimeOffset.FromUnixTimeMilliseconds(unixMs)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            Assert.Equal(expected, Encoding.ASCII.GetString(written));
            Assert.Equal(expected, Rfc3339.Format(unixMs));
        }
    }
}
