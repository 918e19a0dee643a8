using MVoting.Testing;
using Xunit.Sdk;

namespace MVoting.Journal.Tests;

/// <summary>Proves that what CI requires cannot be passed over because its name was misspelt.</summary>
public sealed class RequirementTests
{
    [Theory]
    [InlineData(null, new string[0])]
    [InlineData(" ", new string[0])]
    [InlineData("postgres", new[] { "postgres" })]
    [InlineData("postgres, chromium,sqlserver", new[] { "postgres", "chromium", "sqlserver" })]
    public void The_variable_is_a_list_of_names(string? value, string[] names) =>
        Assert.Equal(names, Requirement.Read(value));

    [Fact]
    public void A_name_that_nobody_knows_fails()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Requirement.Read("postgres,postgress"));
        Assert.Contains("'postgress'", failure.Message, StringComparison.Ordinal);
    }
}
