using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using MVoting.Api.Access;
using MVoting.Api.Ballots;
using MVoting.Api.Cities;
using MVoting.Api.Dashboard;
using MVoting.Api.Docs;
using MVoting.Api.Engine;
using MVoting.Api.Health;
using MVoting.Api.Metrics;
using MVoting.Api.Outcomes;
using MVoting.Api.Polls;
using MVoting.Api.Problems;
using MVoting.Api.Receipts;
using MVoting.Api.Results;
using MVoting.Api.Sharing;
using MVoting.Silo;
using MVoting.Silo.Configuration;
using MVoting.Silo.Hosting;
using MVoting.Silo.Processes;

namespace MVoting.Api;

/// <summary>Puts the web host together: the engine below, the doors above.</summary>
public static class ApiHost
{
    // Settings are read once, at the start. Watching their files watches the whole folder with all below it, and so
    // every write of the journal in ./data: 3 % of the process's time (perf, single route at full load).
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>The whole program: a silo inside, or a cluster behind it, and the doors, ready to run.</summary>
    /// <exception cref="StartupException">The process cannot start as it was set up.</exception>
    public static WebApplication Build(string[] args)
    {
        ApiArguments.Check(args);
        var builder = WebApplication.CreateSlimBuilder([NoReload, .. args]);
        KestrelSetup.Configure(builder);
        ListenAddresses.Check(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
        builder.AddMVotingSilo(SettingsReader.Read(builder.Configuration));
        AddDoors(builder);
        var app = builder.Build();
        MapDoors(app);
        return app;
    }

    /// <summary>Runs the program until it is told to end.</summary>
    /// <exception cref="StartupException">It cannot listen where it was told to.</exception>
    public static async Task RunAsync(WebApplication app)
    {
        try
        {
            await HostStart.StartAsync(app, CancellationToken.None);
        }
        catch (Exception exception) when (IsListening(exception))
        {
            throw new StartupException(
                $"The server cannot listen: {exception.Message} Name a free address with --urls or ASPNETCORE_URLS.");
        }

        catch (InvalidOperationException exception) when (exception.Message.Contains("HTTPS", StringComparison.Ordinal))
        {
            throw new StartupException(
                "The server cannot listen by https without a certificate: set Kestrel__Certificates__Default__Path and Kestrel__Certificates__Default__Password (or KeyPath), or name an http address.");
        }

        await app.WaitForShutdownAsync();
    }

    /// <summary>
    /// Adds the doors to a host that has an engine: a grain factory and the watch over the ways to it, the master secret,
    /// a journal and a <see cref="TimeProvider"/>.
    /// </summary>
    public static void AddDoors(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = ApiSettings.Read(builder.Configuration);
        services.AddRouting();
        services.Configure<HostOptions>(
            options => options.ShutdownTimeout = TimeSpan.FromSeconds(DoorLimits.ShutdownSeconds));
        services.AddSingleton(settings);
        services.AddSingleton<OutageLog>();
        services.AddSingleton<EngineCalls>();
        services.AddSingleton<IEngine, OrleansEngine>();
        services.AddSingleton<Drain>();
        services.AddHostedService<DrainService>();
        services.AddSingleton<Readiness>();
        services.AddSingleton(provider => new KeyBook(
            provider.GetRequiredService<IEngine>(),
            provider.GetRequiredService<TimeProvider>(),
            settings.RequestsPerSecondPerCity));
        services.AddSingleton<Gate>();
        services.AddSingleton<PollDoors>();
        services.AddSingleton<BallotCalls>();
        services.AddSingleton<BallotDoor>();
        services.AddSingleton<BatchDoor>();
        services.AddSingleton<KeptSegments>();
        services.AddSingleton<LookUpSlots>();
        services.AddSingleton<AddressBudget>();
        services.AddSingleton<ReceiptRoute>();
        services.AddSingleton<ResultsCache>();
        services.AddSingleton<ResultsFeeds>();
        services.AddSingleton<ResultsDoor>();
        services.AddSingleton<ClosedPolls>();
        services.AddSingleton<OutcomesKept>();
        services.AddSingleton<OutcomeDoor>();
        services.AddSingleton<ExportDoor>();
        services.AddSingleton<BodyMemory>();
        services.AddSingleton<PollMaker>();
        services.AddSingleton<PollRoutes>();
        services.AddSingleton<ImportRoute>();
        services.AddSingleton<ActionRoutes>();
        services.AddSingleton<CityRoutes>();
        services.AddSingleton<KeyRoutes>();
        ContractDocument.Add(services);
        MetricsRoute.Add(services, builder.Configuration);
    }

    /// <summary>Maps every route.</summary>
    public static void MapDoors(WebApplication app)
    {
        var services = app.Services;
        LeaseGate.Use(app, services.GetService<EmbeddedLease>());
        app.UseMiddleware<ProblemMiddleware>();
        BallotRoutes.Map(app, services.GetRequiredService<BallotDoor>(), services.GetRequiredService<BatchDoor>());
        services.GetRequiredService<ReceiptRoute>().Map(app);
        ResultsRoutes.Map(app, services.GetRequiredService<ResultsDoor>());
        OutcomeRoutes.Map(app, services.GetRequiredService<OutcomeDoor>(), services.GetRequiredService<ExportDoor>());
        services.GetRequiredService<PollRoutes>().Map(app);
        services.GetRequiredService<ImportRoute>().Map(app);
        services.GetRequiredService<ActionRoutes>().Map(app);
        services.GetRequiredService<CityRoutes>().Map(app);
        services.GetRequiredService<KeyRoutes>().Map(app);
        HealthRoutes.Map(app, services.GetRequiredService<Readiness>());
        ProblemPages.Map(app);
        MetricsRoute.Map(app);
        DashboardRoute.Map(app);
        ContractDocument.Map(app);
        DocsPage.Map(app);
    }

    // No text that is an address, an address that is taken, and one that this user or this machine may not use.
    private static bool IsListening(Exception exception) =>
        exception is FormatException or SocketException or IOException { InnerException: AddressInUseException };
}
