using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MVoting.Silo.Configuration;
using MVoting.Silo.Operators;

namespace MVoting.Silo.Tests.Support;

/// <summary>The engine in this process, as a program embeds it, with the tests' own grains beside the product's.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private readonly StringWriter _output;

    private TestSilo(IHost host, StringWriter output)
    {
        _host = host;
        _output = output;
    }

    /// <summary>What the process has said to the person who started it.</summary>
    public string Output => _output.ToString();

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public static async Task<TestSilo> StartAsync(MVotingSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddMVotingSilo(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<JsonSerializerContext>(TestStateContext.Default);
        var output = new StringWriter();
        builder.Services.AddSingleton(new OperatorConsole(output));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new TestSilo(host, output);
    }

    public static Task<TestSilo> StartAsync(TemporaryFolder folder) => StartAsync(TestSettings.In(folder));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _output.DisposeAsync();
    }
}
