using MVoting.Api;
using MVoting.Silo.Configuration;

return await StartupErrors.RunAsync(
    async () =>
    {
        await using var host = ApiHost.Build(args);
        await host.RunAsync();
        return 0;
    },
    Console.Error);
