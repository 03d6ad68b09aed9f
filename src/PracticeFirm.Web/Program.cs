var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => PracticeFirm.Web.Texts.SharedTexts.AppName + PracticeFirm.Web.Texts.AccountsTexts.LoginTitle);
await app.RunAsync();
