using PracticeFirm.Web.Components;
using PracticeFirm.Web.Features;
using PracticeFirm.Web.Infrastructure.Demo;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Start;

try
{
    NativeMemory.KeepSmall();
    var builder = WebApplication.CreateBuilder(args);
    builder.AddAddress();
    builder.AddDataFolder();
    builder.AddLogs();
    builder.AddSecurity();
    builder.AddInterface();
    builder.AddSchool();
    builder.AddAccounts();
    builder.AddDemo();
    builder.AddFirms();
    builder.AddDispatch();

    var app = builder.Build();
    await app.PrepareSchool();
    await app.PrepareDemo();
    await app.PrepareAccounts();
    app.UseSecurity();
    app.UseInterface();
    app.UseAccounts();
    app.MapInterface();
    app.MapFirmFiles();
    await app.RunWithStartLines();
    return 0;
}
catch (StartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
