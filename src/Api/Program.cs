using MVoting.Api;
using MVoting.Silo.Configuration;

StartupCultures.Choose(args);
if (ApiArguments.Answer(args, Console.Out))
{
    return 0;
}

return await StartupErrors.RunAsync(
    async () =>
    {
        await using var host = ApiHost.Build(args);
        await ApiHost.RunAsync(host);
        return 0;
    },
    Console.Error);
